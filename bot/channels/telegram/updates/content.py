"""Content: whether a message without words brings something that a person has sent.

What only tells that something happened is listed, and all else is content: a kind that Telegram
will have next year is answered, too.
"""

from collections.abc import Mapping
from typing import Any

# What every message has, and what only tells that something has happened in the chat.
_ENVELOPE = frozenset(
    (
        *("message_id", "date", "edit_date", "chat", "from", "sender_chat", "sender_boost_count"),
        *("sender_business_bot", "sender_tag", "business_connection_id", "via_bot"),
        "author_signature",
        *("forward_origin", "is_automatic_forward", "is_from_offline", "is_paid_post"),
        *("reply_to_message", "external_reply", "quote", "reply_to_story", "reply_markup"),
        *("reply_to_checklist_task_id", "message_thread_id", "is_topic_message", "media_group_id"),
        *("has_protected_content", "paid_star_count", "effect_id", "direct_messages_topic"),
        *("show_caption_above_media", "has_media_spoiler", "text", "entities", "caption"),
        *("caption_entities", "link_preview_options"),
    )
)
_SERVICE = frozenset(
    (
        *("new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo"),
        *("delete_chat_photo", "group_chat_created", "supergroup_chat_created"),
        *("channel_chat_created", "message_auto_delete_timer_changed", "migrate_to_chat_id"),
        *("migrate_from_chat_id", "pinned_message", "write_access_allowed", "boost_added"),
        *("proximity_alert_triggered", "chat_background_set", "forum_topic_created"),
        *("forum_topic_edited", "forum_topic_closed", "forum_topic_reopened"),
        *("general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created"),
        *("giveaway_completed", "video_chat_scheduled", "video_chat_started", "video_chat_ended"),
        *("video_chat_participants_invited", "connected_website", "paid_message_price_changed"),
        *("direct_message_price_changed", "checklist_tasks_done", "checklist_tasks_added"),
        *("refunded_payment", "suggested_post_approved", "suggested_post_approval_failed"),
        *("suggested_post_declined", "suggested_post_paid", "suggested_post_refunded"),
        *("chat_owner_left", "chat_owner_changed"),
    )
)


def attached(raw: Mapping[str, Any]) -> bool:
    """Return whether a message as Telegram words it brings a picture, a place or the like."""
    content = raw.keys() - _ENVELOPE
    return bool(content) and not content & _SERVICE
