import 'leg-cramps/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Article() {
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  return (
    <>
      <h1>Night cramps</h1>
      <button id="theme" type="button" onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}>Change the look</button>
      <leg-cramps region="gb" load="eager" theme={theme}>
        <p>A cramp right now? Straighten your knee and pull your toes up. Chest pain, or a cold, pale or numb leg? Call 999.</p>
      </leg-cramps>
    </>
  );
}

createRoot(document.getElementById('root')!).render(<StrictMode><Article /></StrictMode>);
