import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** Height of a row in pixels. */
const ROW = 52;
/** Height of the list in pixels: what is in it never changes the page below. */
const MAX_HEIGHT = 7 * ROW;
const MIN_ROWS = 3;

const useStyles = makeStyles({
  list: {
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  all: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    boxSizing: 'border-box',
    width: '100%',
    height: `${String(ROW)}px`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** Index of the selected item; −1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Called for Enter and for a double click. */
  readonly onOpen: (index: number) => void;
  readonly children: (item: Item) => ReactNode;
}

/** A list that draws only the rows in sight, so that ten thousand scroll like ten. */
export function VirtualList<Item>({
  label,
  items,
  selected,
  onSelect,
  onOpen,
  children,
}: Props<Item>) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement | null>(null);
  const height = Math.min(MAX_HEIGHT, ROW * Math.max(MIN_ROWS, items.length));
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler leaves this component alone
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 4,
    // The height is known, so nothing has to be measured.
    observeElementRect: (_rows, report) => {
      report({ width: 0, height: MAX_HEIGHT });
    },
  });
  const choose = (index: number): void => {
    if (items.length === 0) return;
    const at = Math.max(0, Math.min(items.length - 1, index));
    rows.scrollToIndex(at);
    onSelect(at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.floor(MAX_HEIGHT / ROW) - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: items.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) choose(to);
    else if (event.key === 'Enter' && selected >= 0) onOpen(selected);
    else return;
    event.preventDefault();
  };
  const rowId = (index: number): string => `${id}row${String(index)}`;
  return (
    <div
      ref={list}
      className={styles.list}
      style={{ height }}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={selected >= 0 ? rowId(selected) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            id={rowId(index)}
            role="option"
            aria-selected={index === selected}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            className={mergeClasses(styles.row, index === selected && styles.selected)}
            style={{ transform: `translateY(${String(start)}px)` }}
            onClick={() => {
              onSelect(index);
            }}
            onDoubleClick={() => {
              onOpen(index);
            }}
          >
            {children(items[index]!)}
          </div>
        ))}
      </div>
    </div>
  );
}
