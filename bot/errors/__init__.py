"""What went wrong, told to whoever runs the program."""
