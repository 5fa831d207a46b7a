/** The seeds of `1001-1004` or `1,3,5-7`. */
export function seedRange(text: string): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [from, to = from] = part.split('-').map(Number);
    if (!/^\d+(-\d+)?$/.test(part) || to! < from!) {
      throw new Error(`${part} is no range of seeds such as 1001-1004.`);
    }
    return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i);
  });
}
