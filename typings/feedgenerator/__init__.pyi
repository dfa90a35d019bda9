# What this package, and Pelican's writer, use of feedgenerator 2.1 and 2.2, which ship no type information.

from .django.utils.feedgenerator import Atom1Feed as Atom1Feed
from .django.utils.feedgenerator import Enclosure as Enclosure
from .django.utils.feedgenerator import Rss201rev2Feed as Rss201rev2Feed
from .django.utils.feedgenerator import RssFeed as RssFeed
from .django.utils.feedgenerator import SyndicationFeed as SyndicationFeed
from .django.utils.feedgenerator import get_tag_uri as get_tag_uri
