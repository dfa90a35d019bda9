"""The home page: what somebody who may come needs to know, in sections."""
