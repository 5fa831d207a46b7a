import type { IDocumentBody } from '@univerjs/core';
import type { IThreadComment } from '@univerjs/thread-comment';
import { formatAddress } from '../../host/model/area/area';
import type { CommentModel, ReplyModel } from '../../host/model/document/comments';

/** Univer's ids of a workbook and one of its sheets. */
export interface SheetPlace {
  readonly unitId: string;
  readonly subUnitId: string;
}

/**
 * A thread of the workbook in Univer's terms: the comment with its replies. Authors are given by their e-mail
 * addresses.
 */
export function univerComment(comment: CommentModel, place: SheetPlace): IThreadComment {
  const ref = formatAddress({ ...comment.place, rows: 1, columns: 1 });
  return {
    ...remark(comment, comment.id, place),
    ref,
    resolved: comment.isResolved,
    children: comment.replies.map((reply) => ({
      ...remark(reply, comment.id, place),
      parentId: comment.id,
    })),
  };
}

/** The plain text of a comment in Univer. */
export function commentText(dataStream: string): string {
  return dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

function remark(
  { id, author, created, text }: ReplyModel,
  threadId: string,
  place: SheetPlace,
): Omit<IThreadComment, 'ref'> {
  return {
    ...place,
    id,
    threadId,
    personId: author.email,
    dT: created.toISOString().slice(0, 16).replace('T', ' '),
    text: body(text.content),
  };
}

/** Plain text in Univer's terms: each paragraph ends in a carriage return, the whole text in a line feed. */
function body(text: string): IDocumentBody {
  const dataStream = `${text.replace(/\r?\n/g, '\r')}\r\n`;
  const ends = [...dataStream.matchAll(/\r/g)].map(({ index }) => index);
  return {
    dataStream,
    textRuns: [],
    customRanges: [],
    paragraphs: ends.map((startIndex) => ({ startIndex, paragraphStyle: {} })),
    sectionBreaks: [{ startIndex: dataStream.length - 1 }],
  };
}
