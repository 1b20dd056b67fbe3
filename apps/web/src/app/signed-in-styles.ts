import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/InlineInput.css';
import './shell.css';
