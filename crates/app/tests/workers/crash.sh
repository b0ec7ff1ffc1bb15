#!/bin/sh
# The first time it finds something and breaks down; started again from there, it goes on.
read -r job
case "$job" in
*'"start":{'*'"cells":[0,0,1]'*)
  echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":0},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,0,1]}}}'
  echo '{"stopped":"finished"}'
  ;;
*)
  echo '{"incumbent":{"score":{"hard":0,"shared":0,"soft":1000},"roster":{"people":["aino"],"duties":[".","A"],"cells":[1,1,0]}}}'
  echo 'out of luck' >&2
  kill -9 $$
  ;;
esac
