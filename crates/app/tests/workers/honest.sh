#!/bin/sh
# Tells of two rosters, the better one later, and of a bound; then it is done.
read -r job
echo '{"phase":{"verbatim":"counting"}}'
echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":2000},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1,1]}}}'
echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":1000},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1,0]}}}'
echo '{"bound":500}'
echo '{"stopped":"finished"}'
