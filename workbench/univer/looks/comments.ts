import type { IDocumentBody } from '@univerjs/core';
import type { IThreadComment } from '@univerjs/thread-comment';
import { formatAddress } from '../../host/model/area/area';
import type { CommentModel, ReplyModel } from '../../host/model/document/comments';

/** Where Univer keeps a sheet: its workbook and its id. */
export interface SheetPlace {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** A thread of the workbook as Univer's: the comment with its replies; authors by their addresses. */
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

/** What somebody wrote into Univer's comment, as plain text. */
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

/** Plain text in Univer's terms: each paragraph ends in a carriage return, the whole in a line feed. */
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
