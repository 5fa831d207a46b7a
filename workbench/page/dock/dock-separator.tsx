import { makeStyles, tokens } from '@fluentui/react-components';
import type { PointerEvent } from 'react';
import { allowedWidth, minWidth, maxWidth, widthAfterKey } from './dock-width';

const useStyles = makeStyles({
  separator: {
    flexShrink: 0,
    width: '8px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});

interface Props {
  /** The id of the element to the right, whose width it sets. */
  readonly controls: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The separator between grid and pane. Mouse, touch and arrow keys move it. */
export function DockSeparator({ controls, width, onWidth }: Props) {
  const styles = useStyles();
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { right } = event.currentTarget.getBoundingClientRect();
    onWidth(allowedWidth(width + right - event.currentTarget.offsetWidth / 2 - event.clientX));
  };
  return (
    <div
      className={styles.separator}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the pane"
      aria-controls={controls}
      aria-valuemin={minWidth}
      aria-valuemax={maxWidth}
      aria-valuenow={width}
      aria-valuetext={`${String(width)} pixels`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onKeyDown={(event) => {
        const next = widthAfterKey(width, event.key);
        if (next === null) return;
        event.preventDefault();
        onWidth(next);
      }}
    />
  );
}
