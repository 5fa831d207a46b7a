import { insertCells } from '../../host/model/range/shift-cells';
import { sheetColumns } from '../../host/model/area/area';
import { anna, delivered, robin, stockHost } from './client-at';

const onB2 = { row: 1, column: 1 };

describe('a comment', () => {
  it('has the signed-in user as author, and the replies of others', async () => {
    const host = stockHost();
    const sheet = host.workbook.sheet('Stock')!;

    const added = await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.add('Stock!B2', 'Is this counted?');
      await context.sync();
      host.workbook.comments.reply(host.workbook.comments.at(sheet, onB2)!, {
        text: 'Yes.',
        author: robin,
      });
      comment.load('content, authorName, authorEmail, creationDate, resolved, contentType');
      comment.replies.load('items/content, items/authorName');
      const place = comment.getLocation();
      place.load('address');
      await context.sync();
      return { comment: comment.toJSON(), replies: comment.replies.items, place: place.address };
    });

    expect(added.comment).toMatchObject({
      content: 'Is this counted?',
      authorName: anna.name,
      authorEmail: anna.email,
      resolved: false,
      contentType: 'Plain',
    });
    expect(added.comment.creationDate).toBeInstanceOf(Date);
    expect(added.replies.map((reply) => [reply.authorName, reply.content])).toEqual([
      [robin.name, 'Yes.'],
    ]);
    expect(added.place).toBe('Stock!B2');
  });

  it('is found by its cell and moves with it', async () => {
    const host = stockHost();
    const sheet = host.workbook.sheet('Stock')!;
    host.workbook.comments.add(sheet, onB2, { text: 'Why?', author: robin });
    insertCells(sheet, { row: 0, column: 0, rows: 2, columns: sheetColumns }, 'Down');

    const content = await Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell('Stock!B4');
      comment.load('content');
      await context.sync();
      return comment.content;
    });

    expect(content).toBe('Why?');
  });

  it.each<[string, (comments: Excel.CommentCollection) => unknown, string]>([
    [
      'a second one on a cell',
      (comments) => comments.add('Stock!B2', 'Me too'),
      'InvalidOperation',
    ],
    ['one on several cells', (comments) => comments.add('Stock!A1:B1', 'All'), 'InvalidArgument'],
    ['one without text', (comments) => comments.add('Stock!A1', ''), 'InvalidArgument'],
    [
      'a search at a cell without one',
      (comments) => comments.getItemByCell('Stock!A1'),
      'ItemNotFound',
    ],
  ])('refuses %s', async (_what, act, code) => {
    const host = stockHost();
    host.workbook.comments.add(host.workbook.sheet('Stock')!, onB2, {
      text: 'Why?',
      author: robin,
    });

    const refused = Excel.run(async ({ workbook }) => {
      act(workbook.comments);
    });

    await expect(refused).rejects.toMatchObject({ code });
  });

  it('can be resolved and deleted by everybody, but edited by its author only', async () => {
    const host = stockHost();
    host.workbook.comments.add(host.workbook.sheet('Stock')!, onB2, {
      text: 'Why?',
      author: robin,
    });
    const edit = (change: (comment: Excel.Comment) => void): Promise<void> =>
      Excel.run(async ({ workbook }) => {
        change(workbook.comments.getItemByCell('Stock!B2'));
      });

    await expect(edit((comment) => (comment.content = 'Fine'))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await edit((comment) => (comment.resolved = true));

    expect(host.workbook.comments.all).toMatchObject([
      { isResolved: true, text: { content: 'Why?' } },
    ]);
    await edit((comment) => comment.delete());
    expect(host.workbook.comments.all).toEqual([]);
  });

  it('mentions only people that it lists, by name and address', async () => {
    const host = stockHost();
    const mention = (name: string): Promise<void> =>
      Excel.run(async ({ workbook }) => {
        workbook.comments.add(
          'Stock!B2',
          {
            mentions: [{ id: 0, name: robin.name, email: robin.email }],
            richContent: `<at id="0">${name}</at> please count`,
          },
          'Mention',
        );
      });

    await expect(mention('Somebody else')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await mention(robin.name);

    expect(host.workbook.comments.all[0]?.text).toMatchObject({
      content: '@Robin Meyer please count',
      mentions: [{ email: robin.email }],
    });
  });

  it('raises events at other clients: added, answered, resolved, deleted', async () => {
    const host = stockHost();
    const received: unknown[] = [];
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      for (const event of [comments.onAdded, comments.onChanged, comments.onDeleted]) {
        (event as OfficeExtension.EventHandlers<unknown>).add(async (data) => {
          received.push(data);
        });
      }
      await context.sync();
    });
    const { comments } = host.workbook;
    host.workbook.actor = { user: robin.name, client: null };

    const comment = comments.add(host.workbook.sheet('Stock')!, onB2, {
      text: 'Why?',
      author: robin,
    });
    const reply = comments.reply(comment, { text: 'Because.', author: robin });
    comments.resolve(comment, true);
    comments.delete(comment);
    await delivered();

    expect(received).toMatchObject([
      { type: 'CommentAdded', source: 'Remote', commentDetails: [{ commentId: comment.id }] },
      { changeType: 'ReplyAdded', commentDetails: [{ replyIds: [reply.id] }] },
      { changeType: 'CommentResolved' },
      { type: 'CommentDeleted', commentDetails: [{ replyIds: [reply.id] }] },
    ]);
  });

  it('cannot be added on a protected sheet', async () => {
    const host = stockHost();
    host.workbook.sheet('Stock')!.protect();

    const refused = Excel.run(async ({ workbook }) => {
      workbook.comments.add('Stock!B2', 'Why?');
    });

    await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
