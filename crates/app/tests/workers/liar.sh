#!/bin/sh
# Claims less than the truth, in score and in bound, and sends a roster that does not fit.
read -r job
echo 'this is not a message'
echo '{"incumbent":{"score":{"hard":0,"soft":7},"cells":[3,3,0]}}'
echo '{"incumbent":{"score":{"hard":0,"soft":6},"cells":[3,3]}}'
echo '{"incumbent":{"score":{"hard":0,"soft":5},"cells":[3,3,999]}}'
echo '{"bound":5000}'
echo '{"stopped":"optimal"}'
