import { useEffect, useRef, useState } from "preact/hooks";

type Props = {
  readonly label: string;
  readonly value: string;
  /** Called once for what is typed without a pause. */
  onSearch(text: string): void;
};

/** Searches a list of the server while somebody types. */
export function SearchField({ label, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  if (value !== told.current) {
    // The address has changed without this field, as by the button Back.
    told.current = value;
    setText(value);
  }
  useEffect(() => {
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      onSearch(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={longest}
      value={text}
      onInput={({ currentTarget }) => setText(currentTarget.value)}
    />
  );
}

/** In milliseconds; nobody who types makes longer ones. */
const pause = 300;

/** What the API takes. */
const longest = 255;
