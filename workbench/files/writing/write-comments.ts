import { addLinkedPart, dropLinkedPart, linkedPart } from '../../../src/xlsx/linked-parts';
import {
  RELATIONSHIPS,
  SPREADSHEET,
  SPREADSHEET_TYPE,
  XML_DECLARATION,
} from '../../../src/xlsx/namespaces';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { relationshipsOf } from '../../../src/xlsx/relationships';
import { xmlText } from '../../../src/xlsx/xml';
import { formatAddress } from '../../host/model/area/area';
import type { CommentModel, CommentText } from '../../host/model/document/comments';
import type { SheetModel } from '../../host/model/sheet-model';
import type { PartOutline } from '../reading/part-outline';
import { noteOf } from '../reading/read-comments';
import { noteShapes } from './note-shapes';
import { personId } from './persons';
import { SHEET_ORDER } from './sheet-order';
import type { WriteContext } from './write-context';

const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const THREADED_KIND = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
/** The text that programs without threads show before a comment. Excel writes the same. */
const FOR_OTHERS =
  '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n';

/** Equal for sheets with the same comments by the same people in the same cells. */
export function commentsKey(sheet: SheetModel): string {
  return JSON.stringify(sheet.workbook.comments.on(sheet).map(threadFacts));
}

function threadFacts(comment: CommentModel): unknown[] {
  const { place, author, text, isResolved, replies } = comment;
  // A note does not say when it was written.
  const created = isNote(comment) ? null : comment.created;
  const said = replies.map((reply) => [
    reply.author.name,
    reply.author.email,
    reply.created,
    reply.text.rich,
  ]);
  return [place.row, place.column, author.name, author.email, created, text.rich, isResolved, said];
}

/** Writes the comments of a sheet: threads with their persons, and old notes unchanged. */
export function writeComments(
  path: string,
  outline: PartOutline,
  sheet: SheetModel,
  { parts, main }: WriteContext,
): PartOutline {
  const comments = sheet.workbook.comments.on(sheet);
  const threads = comments.filter((comment) => !isNote(comment));
  const old = relationshipsOf(parts, path).filter(({ kind }) => kind === 'threadedComment');
  for (const { target } of old) dropLinkedPart(parts, path, target);
  if (threads.length > 0) {
    const all = threads.flatMap((thread) => threadXml(thread, parts, main));
    addLinkedPart(parts, path, {
      path: parts.freePath('xl/threadedComments/threadedComment', 'xml'),
      kind: THREADED_KIND,
      contentType: 'application/vnd.ms-excel.threadedcomments+xml',
      content: `${XML_DECLARATION}<ThreadedComments xmlns="${THREADED}">${all.join('')}</ThreadedComments>`,
    });
  }
  const list = linkedPart(parts, path, 'comments');
  if (list !== null && comments.length === 0) dropLinkedPart(parts, path, list);
  else if (list !== null) parts.set(list, notesXml(comments));
  else if (comments.length > 0) {
    addLinkedPart(parts, path, {
      path: parts.freePath('xl/comments', 'xml'),
      kind: 'comments',
      contentType: `${SPREADSHEET_TYPE}.comments+xml`,
      content: notesXml(comments),
    });
  }
  return withShapes(path, outline, comments, parts);
}

/** A note that nobody has answered or resolved since it was read stays one. */
function isNote(comment: CommentModel): boolean {
  return noteOf(comment) !== null && comment.replies.length === 0 && !comment.isResolved;
}

function refOf({ place }: CommentModel): string {
  return formatAddress({ ...place, rows: 1, columns: 1 });
}

function threadXml(thread: CommentModel, parts: PackageParts, main: string): string[] {
  const ref = refOf(thread);
  const remarks = [thread, ...thread.replies];
  return remarks.map(({ id, author, created, text }, n) => {
    const parent = n === 0 ? (thread.isResolved ? ' done="1"' : '') : ` parentId="${thread.id}"`;
    const said = `<text>${xmlText(text.content)}</text>${mentionsXml(text, id, parts, main)}`;
    const when = created.toISOString().replace(/Z$/, '');
    return `<threadedComment ref="${ref}" dT="${when}" personId="${personId(parts, main, author)}" id="${id}"${parent}>${said}</threadedComment>`;
  });
}

function mentionsXml(text: CommentText, id: string, parts: PackageParts, main: string): string {
  let taken = 0;
  const all = [...text.rich.matchAll(/<at id="(\d+)">(.*?)<\/at>/gs)].flatMap((found, n) => {
    const [whole, number, name = ''] = found;
    const mention = text.mentions.find((each) => String(each.id) === number);
    const start = found.index - taken;
    taken += whole.length - name.length;
    if (!mention) return [];
    const person = personId(parts, main, { name: mention.name, email: mention.email });
    const mentionId = `${id.slice(0, -5)}${(n + 1).toString(16).padStart(4, '0').toUpperCase()}}`;
    return `<mention mentionpersonId="${person}" mentionId="${mentionId}" startIndex="${String(start)}" length="${String(name.length)}"/>`;
  });
  return all.length === 0 ? '' : `<mentions>${all.join('')}</mentions>`;
}

function notesXml(comments: readonly CommentModel[]): string {
  const authors: string[] = [];
  const authorId = (name: string): string => {
    if (!authors.includes(name)) authors.push(name);
    return String(authors.indexOf(name));
  };
  const notes = comments.map((comment) => {
    const note = isNote(comment) ? noteOf(comment) : null;
    const start = `<comment ref="${refOf(comment)}" authorId="${authorId(note ? comment.author.name : `tc=${comment.id}`)}"`;
    if (note)
      return `${start}>${/<text>[\s\S]*<\/text>/.exec(note.xml)?.[0] ?? plainText(comment.text.content)}</comment>`;
    const replies = comment.replies.map(({ text }) => `\nReply:\n${text.content}`);
    return `${start} shapeId="0">${plainText(FOR_OTHERS + comment.text.content + replies.join(''))}</comment>`;
  });
  const list = authors.map((name) => `<author>${xmlText(name)}</author>`).join('');
  return `${XML_DECLARATION}<comments xmlns="${SPREADSHEET}"><authors>${list}</authors><commentList>${notes.join('')}</commentList></comments>`;
}

function plainText(text: string): string {
  return `<text><t xml:space="preserve">${xmlText(text)}</t></text>`;
}

function withShapes(
  path: string,
  outline: PartOutline,
  comments: readonly CommentModel[],
  parts: PackageParts,
): PartOutline {
  const there = linkedPart(parts, path, 'vmlDrawing');
  if (there === null && comments.length === 0) return outline;
  const places = comments.map(({ place }) => place);
  const content = noteShapes(there === null ? '' : parts.text(there), places);
  if (there !== null) {
    parts.set(there, content);
    return outline;
  }
  const id = addLinkedPart(parts, path, {
    path: parts.freePath('xl/drawings/vmlDrawing', 'vml'),
    kind: 'vmlDrawing',
    contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    content,
  });
  return outline.withElements(
    'legacyDrawing',
    [`<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`],
    SHEET_ORDER,
  );
}
