import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Trouble } from '../session/pane-state';

const useStyles = makeStyles({
  reasons: { margin: 0, padding: 0, listStyleType: 'none' },
  reason: { marginTop: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  reference: { display: 'block', marginTop: tokens.spacingVerticalXS, whiteSpace: 'pre-wrap' },
});

/** Says what went wrong and how to fix it. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{trouble.title}</MessageBarTitle>
        <ul className={styles.reasons}>
          {trouble.reasons.map(({ message, remedy }) => (
            <li key={message} className={styles.reason}>
              {message} {remedy}
            </li>
          ))}
        </ul>
        {trouble.reference !== undefined && (
          <code className={styles.reference}>{trouble.reference}</code>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
