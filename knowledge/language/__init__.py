"""What people write, whatever the policy: numbers, years and closed words."""
