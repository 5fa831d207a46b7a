import type { ICommandInfo } from '@univerjs/core';
import {
  AddCommentMutation,
  DeleteCommentMutation,
  ResolveCommentMutation,
  UpdateCommentMutation,
} from '@univerjs/thread-comment';
import type {
  IAddCommentMutationParams,
  IDeleteCommentMutationParams,
  IResolveCommentMutationParams,
  IUpdateCommentMutationParams,
} from '@univerjs/thread-comment';
import { parseAddress } from '../../host/model/area/area';
import type { SheetModel } from '../../host/model/sheet-model';
import { userOf } from '../../host/users';
import { commentText } from './comments';
import type { SilentEditor } from './silent-editor';

/** Applies a user's actions on comments in Univer to the workbook. */
export function takeComment(
  { id, params }: Readonly<ICommandInfo>,
  sheet: SheetModel,
  hand: SilentEditor,
  user: string,
): void {
  const { comments } = sheet.workbook;
  const author = userOf(user);
  const threads = comments.on(sheet);
  if (id === AddCommentMutation.id) {
    const { unitId, subUnitId, comment } = params as IAddCommentMutationParams;
    // The workbook gives the comment its own id and shows it with that id.
    hand.change(DeleteCommentMutation.id, { unitId, subUnitId, commentId: comment.id });
    const text = commentText(comment.text.dataStream);
    const thread = threads.find((each) => each.id === comment.threadId);
    if (thread) comments.reply(thread, { text, author });
    else comments.add(sheet, parseAddress(comment.ref), { text, author });
  } else if (id === UpdateCommentMutation.id) {
    const { payload } = params as IUpdateCommentMutationParams;
    for (const thread of threads) {
      const remark = [thread, ...thread.replies].find((each) => each.id === payload.commentId);
      if (remark) comments.edit(thread, remark, commentText(payload.text.dataStream), author);
    }
  } else if (id === ResolveCommentMutation.id) {
    const { commentId, resolved } = params as IResolveCommentMutationParams;
    const thread = threads.find((each) => each.id === commentId);
    if (thread) comments.resolve(thread, resolved);
  } else if (id === DeleteCommentMutation.id) {
    const { commentId } = params as IDeleteCommentMutationParams;
    for (const thread of threads) {
      if (thread.id === commentId) comments.delete(thread);
      const reply = thread.replies.find((each) => each.id === commentId);
      if (reply) comments.deleteReply(thread, reply);
    }
  }
}
