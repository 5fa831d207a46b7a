import { parseAddress } from '../../host/model/area/area';
import type { Area } from '../../host/model/area/area';

/** The areas of a list such as `A1:B9 D4`. */
export function areasOf(references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .map(parseAddress);
}
