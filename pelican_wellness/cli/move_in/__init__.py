"""`pelican-wellness move-in`: the texts of a WordPress site, as files of this one."""
