#!/bin/sh
# Finds something, waits to be asked to stop, and finds something better on the way out.
read -r job
echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":1000},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1,0]}}}'
read -r request
case "$request" in
*'"stop":true'*) echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":0},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,0,1]}}}' ;;
esac
echo '{"stopped":"asked"}'
