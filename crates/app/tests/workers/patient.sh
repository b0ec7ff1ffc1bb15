#!/bin/sh
# Finds something, waits to be asked to stop, and finds something better on the way out.
read -r job
echo '{"incumbent":{"score":{"hard":0,"soft":1000},"cells":[3,3,0]}}'
read -r request
case "$request" in
*'"stop":true'*) echo '{"incumbent":{"score":{"hard":0,"soft":0},"cells":[3,0,3]}}' ;;
esac
echo '{"stopped":"asked"}'
