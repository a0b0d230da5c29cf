"""Of money: what a message puts right of the money told before."""
