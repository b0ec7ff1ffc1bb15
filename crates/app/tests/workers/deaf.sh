#!/bin/sh
# Finds something and then neither ends nor listens.
read -r job
echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":1000},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1,0]}}}'
exec sleep 600
