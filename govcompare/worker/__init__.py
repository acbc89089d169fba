"""A job and its arguments in, its result out, run in a process of its own."""
