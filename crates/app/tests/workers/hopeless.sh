#!/bin/sh
# Breaks down every time.
echo 'cannot work like this' >&2
exit 9
