// SPDX-License-Identifier: MIT OR Apache-2.0
// The block in the editor: the real element as a preview that cannot be used, and its attributes in the sidebar. Needs no
// build; attributes, their values and their titles come from the server's registration of the block.
( function ( blocks, blockEditor, components, element, i18n ) {
	'use strict';

	const NAME = 'leg-cramps/tool';
	const SCRIPT = 'leg-cramps-js';
	const el = element.createElement;
	const __ = i18n.__;

	// The canvas may be a document of its own, into which WordPress brings the editor's scripts or not, by version. So the
	// editor page's tag is copied there once, with its hash.
	function run( doc ) {
		const tag = document.getElementById( SCRIPT );
		if ( ! tag || doc.getElementById( SCRIPT ) ) return;
		const copy = doc.createElement( 'script' );
		for ( const attribute of tag.attributes ) copy.setAttribute( attribute.name, attribute.value );
		// Browsers hide it from the attributes.
		copy.nonce = tag.nonce;
		doc.head.append( copy );
	}

	// What differs from the default, as the page would have it.
	function written( attributes, schema ) {
		const pairs = [];
		for ( const name of Object.keys( schema ) ) {
			const value = attributes[ name ];
			// The back button of the editor is not ours to use.
			if ( ! schema[ name ].title || name === 'back' || ! value || value === schema[ name ].default ) continue;
			pairs.push( [ name, value === true ? '' : String( value ) ] );
		}
		return pairs;
	}

	// Made by hand and not by React, whose versions differ in how they treat custom elements.
	function Preview( { pairs, words } ) {
		const place = element.useRef( null );
		const key = JSON.stringify( [ pairs, words ] );
		element.useEffect( function () {
			const box = place.current;
			const tool = box.ownerDocument.createElement( 'leg-cramps' );
			pairs.forEach( ( [ name, value ] ) => tool.setAttribute( name, value ) );
			tool.textContent = words;
			// A click selects the block, and no key gets lost in it.
			box.inert = true;
			box.replaceChildren( tool );
			run( box.ownerDocument );
		}, [ key ] );
		return el( 'div', { ref: place } );
	}

	const names = typeof Intl.DisplayNames === 'function' && new Intl.DisplayNames( [ document.documentElement.lang || 'en' ], { type: 'region' } );

	function label( name, value ) {
		if ( value === '' ) return __( 'Automatic', 'leg-cramps' );
		return names && name === 'region' && value.length === 2 ? names.of( value.toUpperCase() ) : value;
	}

	function control( name, schema, value, change ) {
		const usual = { key: name, label: schema.title, help: schema.description || undefined, onChange: change };
		if ( schema.type === 'boolean' ) return el( components.ToggleControl, { ...usual, checked: !! value } );
		if ( ! schema.enum ) return el( components.TextControl, { ...usual, value: value || '' } );
		const options = schema.enum.map( ( one ) => ( { value: one, label: label( name, one ) } ) );
		return el( components.SelectControl, { ...usual, value: value, options: options } );
	}

	function Edit( { attributes, setAttributes } ) {
		const schema = blocks.getBlockType( NAME ).attributes;
		const titled = Object.keys( schema ).filter( ( name ) => schema[ name ].title );
		const settings = titled.map( ( name ) =>
			control( name, schema[ name ], attributes[ name ], ( value ) => setAttributes( { [ name ]: value } ) )
		);
		const words = el( components.TextareaControl, {
			key: 'fallback',
			label: __( 'Words for readers without the tool', 'leg-cramps' ),
			help: __( 'Read before, without and after the script. Keep guidance for emergencies in it. Empty: the plugin’s own words.', 'leg-cramps' ),
			value: attributes.fallback || '',
			onChange: ( value ) => setAttributes( { fallback: value } ),
		} );
		return el(
			element.Fragment,
			null,
			el( blockEditor.InspectorControls, null,
				el( components.PanelBody, { title: __( 'Settings', 'leg-cramps' ) }, settings, words )
			),
			el( 'div', blockEditor.useBlockProps(),
				el( Preview, { pairs: written( attributes, schema ), words: attributes.fallback || '' } )
			)
		);
	}

	// Nothing of the element is saved in the post: the page's markup is written by the server.
	blocks.registerBlockType( NAME, { edit: Edit, save: () => null } );
} )( window.wp.blocks, window.wp.blockEditor, window.wp.components, window.wp.element, window.wp.i18n );
