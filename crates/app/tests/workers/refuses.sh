#!/bin/sh
# Cannot make sense of the job.
read -r job
echo '{"failed":"no such profile"}'
