import type { CellPlace } from '../../host/model/cell/cell-record';

const EMPTY = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;
const SHAPE = /<v:shape\b[\s\S]*?<\/v:shape>\s*/g;

/**
 * The drawing with the yellow boxes of notes, which Excel needs for every comment. Boxes of remaining notes
 * keep their size. All other shapes (buttons, pictures) stay.
 *
 * @param old the drawing as the file has it; empty for none
 */
export function noteShapes(old: string, places: readonly CellPlace[]): string {
  const left = new Map(places.map((place) => [keyOf(place.row, place.column), place]));
  const kept = (old === '' ? EMPTY : old).replace(SHAPE, (shape) => {
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
    return left.delete(keyOf(Number(row), Number(column))) ? shape : '';
  });
  const numbers = [...kept.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  let number = Math.max(1024, ...numbers);
  const added = [...left.values()].map((place) => shapeXml(place, (number += 1)));
  return kept.replace(/<\/xml>\s*$/, () => `${added.join('')}</xml>`);
}

function keyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

/** A box beside its cell, hidden until the user points at the cell. */
function shapeXml({ row, column }: CellPlace, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 4, 4].join(', ');
  return `<v:shape id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
}
