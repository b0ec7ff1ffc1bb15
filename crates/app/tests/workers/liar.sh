#!/bin/sh
# Claims less than the truth, in score and in bound, and sends a roster that does not fit.
read -r job
echo 'this is not a message'
echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":7},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1,0]}}}'
echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":6},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1]}}}'
echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":5},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1,999]}}}'
echo '{"bound":5000}'
echo '{"stopped":"optimal"}'
