import { linkedPart } from '../../../src/xlsx/linked-parts';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import { relationshipsOf } from '../../../src/xlsx/relationships';
import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import type { CommentModel, CommentText, Mention } from '../../host/model/document/comments';
import type { SheetModel } from '../../host/model/sheet-model';
import type { User } from '../../host/users';
import { areasOf } from './areas-of';
import { PartOutline } from './part-outline';
import { richText } from './shared-strings';

/** The authors of comments, by their ids. */
export type Persons = ReadonlyMap<string, User>;

/** The note from which a comment was read: its element and its cell in the file. */
const notes = new WeakMap<CommentModel, { readonly xml: string; readonly ref: string }>();

/** Null for a threaded comment, and for one that is not from a file. */
export function noteOf(
  comment: CommentModel,
): { readonly xml: string; readonly ref: string } | null {
  return notes.get(comment) ?? null;
}

/** The persons of a workbook's part of persons. */
export function readPersons(parts: PackageParts, main: string): Persons {
  const path = linkedPart(parts, main, 'person');
  const list = path === null ? [] : (parseXml(parts.text(path)).children['person'] ?? []);
  return new Map(list.map(({ attributes }) => [attributes['id'] ?? '', userOf(attributes)]));
}

/** Reads the threaded comments of a sheet, and its old notes as comments without replies. */
export function readComments(
  sheet: SheetModel,
  parts: PackageParts,
  path: string,
  persons: Persons,
): void {
  const threads = new Map<string, CommentModel>();
  const author = (id: string | undefined): User => persons.get(id ?? '') ?? { name: '', email: '' };
  const threaded = relationshipsOf(parts, path).filter(({ kind }) => kind === 'threadedComment');
  for (const { target } of threaded) {
    for (const comment of parseXml(parts.text(target)).children['threadedComment'] ?? []) {
      const { ref = '', id = '', parentId, personId, dT, done } = comment.attributes;
      const text = textOf(comment, persons);
      const created = new Date(`${(dT ?? '').replace(/Z$/, '')}Z`);
      const thread = threads.get(parentId ?? '');
      if (thread)
        sheet.workbook.comments.reply(thread, { text, author: author(personId), created });
      const [place] = areasOf(ref);
      if (thread || !place || text.content === '') continue;
      const added = sheet.workbook.comments.add(sheet, place, {
        text,
        author: author(personId),
        created,
      });
      if (isTrue(done)) sheet.workbook.comments.resolve(added, true);
      threads.set(id, added);
    }
  }
  readNotes(sheet, parts, path);
}

function readNotes(sheet: SheetModel, parts: PackageParts, path: string): void {
  const part = linkedPart(parts, path, 'comments');
  if (part === null) return;
  const outline = PartOutline.of(parts.text(part));
  const authors = parseXml(outline.child('authors') ?? '<authors/>').children['author'] ?? [];
  for (const { xml } of outline.itemsOf('commentList')) {
    const { ref = '', authorId = '' } = parseXml(xml).attributes;
    const name = authors[Number(authorId)]?.text ?? '';
    const content = richText(xml);
    const [place] = areasOf(ref);
    // The file repeats each thread as a note for programs that support notes only.
    const isThread = /^tc=\{/.test(name);
    if (!place || isThread || content === '' || sheet.workbook.comments.at(sheet, place)) continue;
    const note = sheet.workbook.comments.add(sheet, place, {
      text: content,
      author: { name, email: '' },
    });
    notes.set(note, { xml, ref });
  }
}

function textOf({ children }: XmlElement, persons: Persons): CommentText {
  const content = children['text']?.[0]?.text ?? '';
  const mentions: Mention[] = [];
  let rich = '';
  let at = 0;
  for (const { attributes } of children['mentions']?.[0]?.children['mention'] ?? []) {
    const start = Number(attributes['startIndex']);
    const name = content.slice(start, start + Number(attributes['length']));
    const id = mentions.length;
    mentions.push({
      id,
      name,
      email: persons.get(attributes['mentionpersonId'] ?? '')?.email ?? '',
    });
    rich += `${content.slice(at, start)}<at id="${String(id)}">${name}</at>`;
    at = start + name.length;
  }
  return { content, rich: rich + content.slice(at), mentions };
}

/** Excel puts the e-mail address of a signed-in author into the id: `S::anna@example.com::…`. */
function userOf({ displayName = '', userId = '' }: XmlElement['attributes']): User {
  return { name: displayName, email: /[^\s:]+@[^\s:]+/.exec(userId)?.[0] ?? '' };
}
