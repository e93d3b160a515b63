import { ArrowLeft, ArrowRight, List } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { asideText } from '../../../messages/aside.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { ToggleButton } from '../../../ui/ToggleButton.tsx';
import { setQuery, step, useReference } from './reference.ts';
import styles from './reference.module.css';
import { stepped } from './trail.ts';

interface ReferenceBarProps {
  field: RefObject<HTMLInputElement | null>;
  /** Null where the list of pages always stands beside the page. */
  contents: { isOpen: boolean } | null;
  onContents: () => void;
  /** Something is looked for. */
  onSearch: () => void;
  /** Another page comes into view. */
  onTurn: () => void;
  /** From the field to the first result. */
  onDown: () => void;
  /** Opens the first result. */
  onEnter: () => void;
}

/** The way back and forward, the search, and the list of pages. */
export function ReferenceBar({
  field,
  contents,
  onContents,
  onSearch,
  onTurn,
  onDown,
  onEnter,
}: ReferenceBarProps) {
  const query = useReference((state) => state.query);
  const trail = useReference((state) => state.trail);
  const turn = (by: 1 | -1): void => {
    onTurn();
    void step(by);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.altKey) return;
    event.preventDefault();
    onDown();
  };
  return (
    <div className={styles.bar}>
      <div className={styles.ways}>
        <IconButton
          label={asideText.pages.back}
          icon={<ArrowLeft />}
          isIdle={stepped(trail, -1) === trail}
          onPress={() => turn(-1)}
        />
        <IconButton
          label={asideText.pages.forward}
          icon={<ArrowRight />}
          isIdle={stepped(trail, 1) === trail}
          onPress={() => turn(1)}
        />
      </div>
      {/* Down belongs to the field, which the search field below draws. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above */}
      <div className={styles.search} onKeyDown={keys}>
        <SearchField
          label={asideText.pages.search}
          placeholder={asideText.pages.search}
          value={query}
          onChange={(value) => {
            setQuery(value);
            onSearch();
          }}
          onSubmit={onEnter}
          inputRef={field}
        />
      </div>
      {contents && (
        <ToggleButton isOn={contents.isOpen} onChange={onContents} icon={<List />}>
          {asideText.pages.contents}
        </ToggleButton>
      )}
    </div>
  );
}
