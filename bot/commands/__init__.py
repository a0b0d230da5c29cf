"""What the commands of the command line do, beside serving: asking, checking, keeping, printing."""
