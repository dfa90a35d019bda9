"""When classes and events take place: their lines, what these mean, and when that is on the clocks of a zone."""
