// Whatever page has a switch brings its styles.
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
