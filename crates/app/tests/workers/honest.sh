#!/bin/sh
# Tells of two rosters, the better one later, and of a bound; then it is done.
read -r job
echo '{"phase":{"verbatim":"counting"}}'
echo '{"incumbent":{"score":{"hard":0,"soft":2000},"cells":[3,3,3]}}'
echo '{"incumbent":{"score":{"hard":0,"soft":1000},"cells":[3,3,0]}}'
echo '{"bound":500}'
echo '{"stopped":"finished"}'
