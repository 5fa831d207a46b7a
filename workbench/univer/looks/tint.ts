/**
 * A colour `#RRGGBB` mixed with white (share above 0) or with black (below 0), -1 to 1. Excel moves
 * the lightness of a theme's colours instead, which differs by a few of 255 steps.
 */
export function tint(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const moved = channels.map((channel) =>
    Math.round(share < 0 ? channel * (1 + share) : channel + (255 - channel) * share),
  );
  return `#${moved.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
