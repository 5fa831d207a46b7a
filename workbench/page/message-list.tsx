import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Message } from './workbench-state';

const useStyles = makeStyles({ list: { flexShrink: 0, maxHeight: '30%', overflowY: 'auto' } });

interface Props {
  readonly messages: readonly Message[];
  readonly onDismiss: (id: number) => void;
}

/** Messages to the user, for example about files that could not be opened and entries that were refused. */
export function MessageList({ messages, onDismiss }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.list} role="region" aria-label="Messages">
      {messages.map(({ id, intent, title, body }) => (
        <MessageBar key={id} intent={intent}>
          <MessageBarBody>
            <MessageBarTitle>{title}</MessageBarTitle>
            {body}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              aria-label={`Dismiss: ${title}`}
              onClick={() => {
                onDismiss(id);
              }}
            >
              Dismiss
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
