import { defineElements } from 'structured-interview/element';
import { mount } from 'svelte';
import App from './app.svelte';

defineElements();
mount(App, { target: document.getElementById('app') });
