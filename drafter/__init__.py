"""drafter turns policy choices into law: a bill or a governor's executive order."""

__version__ = "0.1.0"
