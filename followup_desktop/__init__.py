"""Follow-Up Desktop: whom to contact after an interview, whether to call at all, and what to say."""

__version__ = "0.1.0"
APPLICATION_ID = "org.followupdesktop.app"
