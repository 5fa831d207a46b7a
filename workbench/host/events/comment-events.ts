import type { Change } from '../model/sheet-model';
import { eventTypes } from './event-types';
import type { HostEvent } from './host-event';

/** The event for a change of a thread of comments. */
export function changedComment(change: Extract<Change, { kind: 'comments' }>): HostEvent {
  const { sheet, comment, reply, what } = change;
  const types = { Added: eventTypes.commentAdded, Deleted: eventTypes.commentDeleted };
  const replyIds = reply ? [reply.id] : what === 'Deleted' ? comment.replies.map((r) => r.id) : [];
  return {
    type: what === 'Added' || what === 'Deleted' ? types[what] : eventTypes.commentChanged,
    targets: [sheet.id, 'Workbook'],
    message: {
      worksheetId: sheet.id,
      changeType: what,
      commentDetails: [{ commentId: comment.id, replyIds }],
    },
  };
}
