"""Jobs in, results out, without the window ever waiting: the only place of the window with processes and timers."""
