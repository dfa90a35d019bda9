"""The practice behind the blog, as readers reach it."""

from pelican_wellness.model.channel import Channel, channels
from pelican_wellness.settings.practice import Practice


def practice_channels(practice: Practice) -> tuple[Channel, ...]:
    """Return the ways to reach the practice, best first."""
    return channels(
        booking=practice.booking_url,
        telephone=practice.telephone,
        email=practice.email,
        whatsapp=practice.whatsapp,
        sms=practice.sms,
        country=practice.address.country,
    )
