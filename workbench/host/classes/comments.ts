import { formatAddress, parseAddress } from '../model/area/area';
import type { CommentModel, CommentText, Mention } from '../model/document/comments';
import { RangeModel } from '../model/range/range-model';
import type { SheetModel } from '../model/sheet-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable, CommentHolder, ReplyPlace } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { commentEvents, eventMethods } from './event-methods';
import { integerOf, textOf } from './argument';

export const commentCollection: ClassTable<'CommentCollection'> = {
  items: (target) => commentsOf(target).map((comment) => refTo(target, comment)),
  item: (target, key) => commentNamed(target, key),
  methods: {
    Add: (target, [cell, content, contentType], { user }) => {
      const { sheet, area } = cellOf(target, cell);
      const text = textFrom(content, contentType);
      return refTo(target, target.workbook.comments.add(sheet, area, { text, author: user }));
    },
    GetCount: (target) => commentsOf(target).length,
    GetItemAt: (target, [index]) => {
      const comment = commentsOf(target)[integerOf(index)];
      if (!comment) throw new HostError('ItemNotFound');
      return refTo(target, comment);
    },
    GetItemByCell: (target, [cell]) => {
      const { sheet, area } = cellOf(target, cell);
      const comment = target.workbook.comments.at(sheet, area);
      if (!comment) throw new HostError('ItemNotFound');
      return refTo(target, comment);
    },
    GetItemByReplyId: (target, [id]) => {
      const comment = commentsOf(target).find(({ replies }) => replies.some((r) => r.id === id));
      if (!comment) throw new HostError('ItemNotFound');
      return refTo(target, comment);
    },
    GetItemOrNullObject: (target, [key]) => commentNamed(target, key),
    ...eventMethods(commentEvents, (target: CommentHolder) => target.sheet?.id ?? 'Workbook'),
  },
};

export const comment: ClassTable<'Comment'> = {
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    Id: { get: ({ comment }) => comment.id },
    AuthorEmail: { get: ({ comment }) => comment.author.email },
    AuthorName: { get: ({ comment }) => comment.author.name },
    Content: {
      get: ({ comment }) => comment.text.content,
      set: ({ workbook, comment }, content, { user }) => {
        workbook.comments.edit(comment, comment, textFrom(content, 'Plain'), user);
      },
    },
    ContentType: { get: ({ comment }) => contentTypeOf(comment.text) },
    CreationDate: { get: ({ comment }) => comment.created.toISOString() },
    Mentions: { get: ({ comment }) => comment.text.mentions },
    Resolved: {
      get: ({ comment }) => comment.isResolved,
      set: ({ workbook, comment }, isResolved) => {
        workbook.comments.resolve(comment, isResolved === true);
      },
    },
    RichContent: { get: ({ comment }) => comment.text.rich },
  },
  navigation: { Replies: (target) => new Ref('CommentReplyCollection', target) },
  methods: {
    Delete: ({ workbook, comment }) => {
      workbook.comments.delete(comment);
      return undefined;
    },
    GetLocation: ({ comment }) => locationOf(comment),
    UpdateMentions: ({ workbook, comment }, [text], { user }) => {
      workbook.comments.edit(comment, comment, textFrom(text, 'Mention'), user);
      return undefined;
    },
  },
};

export const commentReplyCollection: ClassTable<'CommentReplyCollection'> = {
  items: ({ workbook, comment }) =>
    comment.replies.map((reply) => new Ref('CommentReply', { workbook, comment, reply })),
  item: ({ workbook, comment }, key) => {
    const reply = comment.replies.find(({ id }) => id === key);
    return reply ? new Ref('CommentReply', { workbook, comment, reply }) : null;
  },
  methods: {
    Add: ({ workbook, comment }, [content, contentType], { user }) => {
      const reply = workbook.comments.reply(comment, {
        text: textFrom(content, contentType),
        author: user,
      });
      return new Ref('CommentReply', { workbook, comment, reply });
    },
    GetCount: ({ comment }) => comment.replies.length,
    GetItemAt: ({ workbook, comment }, [index]) => {
      const reply = comment.replies[integerOf(index)];
      if (!reply) throw new HostError('ItemNotFound');
      return new Ref('CommentReply', { workbook, comment, reply });
    },
    GetItemOrNullObject: ({ workbook, comment }, [key]) => {
      const reply = comment.replies.find(({ id }) => id === key);
      return reply ? new Ref('CommentReply', { workbook, comment, reply }) : null;
    },
  },
};

export const commentReply: ClassTable<'CommentReply'> = {
  identity: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    Id: { get: ({ reply }) => reply.id },
    AuthorEmail: { get: ({ reply }) => reply.author.email },
    AuthorName: { get: ({ reply }) => reply.author.name },
    Content: {
      get: ({ reply }) => reply.text.content,
      set: (target, content, { user }) => {
        editReply(target, textFrom(content, 'Plain'), user);
      },
    },
    ContentType: { get: ({ reply }) => contentTypeOf(reply.text) },
    CreationDate: { get: ({ reply }) => reply.created.toISOString() },
    Mentions: { get: ({ reply }) => reply.text.mentions },
    Resolved: { get: ({ comment }) => comment.isResolved },
    RichContent: { get: ({ reply }) => reply.text.rich },
  },
  methods: {
    Delete: ({ workbook, comment, reply }) => {
      workbook.comments.deleteReply(comment, reply);
      return undefined;
    },
    GetLocation: ({ comment }) => locationOf(comment),
    GetParentComment: ({ workbook, comment }) => new Ref('Comment', { workbook, comment }),
    UpdateMentions: (target, [text], { user }) => {
      editReply(target, textFrom(text, 'Mention'), user);
      return undefined;
    },
  },
};

function editReply(
  { workbook, comment, reply }: ReplyPlace,
  text: CommentText,
  user: CommentModel['author'],
): void {
  workbook.comments.edit(comment, reply, text, user);
}

function commentsOf({ workbook, sheet }: CommentHolder): readonly CommentModel<SheetModel>[] {
  return sheet ? workbook.comments.on(sheet) : workbook.comments.all;
}

function commentNamed(holder: CommentHolder, key: unknown): Ref | null {
  const comment = commentsOf(holder).find(({ id }) => id === key);
  return comment ? refTo(holder, comment) : null;
}

function refTo({ workbook }: CommentHolder, comment: CommentModel<SheetModel>): Ref {
  return new Ref('Comment', { workbook, comment });
}

function locationOf({ sheet, place }: CommentModel<SheetModel>): Ref {
  return new Ref('Range', new RangeModel(sheet, { ...place, rows: 1, columns: 1 }));
}

function contentTypeOf({ mentions }: CommentText): string {
  return mentions.length > 0 ? 'Mention' : 'Plain';
}

/** A cell, given as a range or an address. The address needs a sheet unless the owner is a sheet. */
function cellOf({ workbook, sheet }: CommentHolder, cell: unknown): RangeModel {
  if (cell instanceof Ref && cell.className === 'Range') {
    return singleCell(cell.target as RangeModel);
  }
  const [, quoted, plain, address = textOf(cell)] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(textOf(cell)) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const found: SheetModel | null | undefined = name === undefined ? sheet : workbook.sheet(name);
  if (!found) throw new HostError('InvalidArgument');
  return singleCell(new RangeModel(found, parseAddress(address)));
}

function singleCell(range: RangeModel): RangeModel {
  if (formatAddress(range.area).includes(':')) throw new HostError('InvalidArgument');
  return range;
}

/** The text that the client sends: plain text, or an object with rich content for mentions. */
function textFrom(content: unknown, contentType: unknown): CommentText {
  if (contentType !== 'Mention') {
    const plain = textOf(content);
    return { content: plain, rich: plain, mentions: [] };
  }
  if (typeof content !== 'object' || content === null) throw new HostError('InvalidArgument');
  const { richContent, mentions } = content as Record<string, unknown>;
  const known = Array.isArray(mentions) ? mentions.map(mentionFrom) : [];
  const rich = textOf(richContent);
  const plain = rich.replace(/<at id="(\d+)">(.*?)<\/at>/g, (_tag, id: string, name: string) => {
    const isKnown = known.some((each) => each.id === Number(id) && each.name === name);
    if (!isKnown) throw new HostError('InvalidArgument');
    return `@${name}`;
  });
  return { content: plain, rich, mentions: known };
}

function mentionFrom(mention: unknown): Mention {
  if (typeof mention !== 'object' || mention === null) throw new HostError('InvalidArgument');
  const { email, id, name } = mention as Record<string, unknown>;
  return { email: textOf(email), id: integerOf(id), name: textOf(name) };
}
