"""What the program knows about interviews and follow-ups: plain Python, frozen values, no input or output."""
