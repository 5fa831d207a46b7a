import type { ConditionalFormatModel } from '../../host/model/sheet/conditional-formats';

const RULE = ['Rule', 'Formula', 'Criteria', 'LowerBoundRule', 'UpperBoundRule', 'ShowDataBarOnly'];
const FONT = ['Color', 'Bold', 'Italic', 'Underline', 'Strikethrough'];
const BAR = ['FillColor', 'GradientFill'];

/** Equal for conditional formats that do the same to the same cells. */
export function conditionKey({
  type,
  area,
  rule,
  font,
  fill,
  positiveBar,
}: ConditionalFormatModel): string {
  return JSON.stringify([
    type,
    [area.row, area.column, area.rows, area.columns],
    RULE.map((name) => rule.get(name)),
    FONT.map((name) => font.get(name)),
    fill.get('Color'),
    BAR.map((name) => positiveBar.get(name)),
  ]);
}
