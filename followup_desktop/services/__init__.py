"""What the program does: one verb, one operation, one unit of work. Starts without Qt and without a scheduler."""
