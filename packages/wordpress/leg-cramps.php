<?php
/**
 * Plugin Name:       Leg Cramps
 * Description:       Block and shortcode for the <leg-cramps> element: relief steps, a symptom checker, a prevention guide and a diary, all on the reader's device. General information, not medical advice.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Leg Cramps authors
 * License:           MIT OR Apache-2.0
 * Text Domain:       leg-cramps
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * @package LegCramps
 */

defined( 'ABSPATH' ) || exit;

// The name carries the version, so the address needs no `ver`.
const LEG_CRAMPS_SCRIPT    = '{{script}}';
const LEG_CRAMPS_INTEGRITY = '{{integrity}}';

// HTML: what is read before, without and after the script where the author wrote nothing.
const LEG_CRAMPS_FALLBACK = <<<'LEG_CRAMPS_END'
{{fallback}}
LEG_CRAMPS_END;

add_action( 'init', 'leg_cramps_register' );
add_action( 'enqueue_block_editor_assets', 'leg_cramps_enqueue' );
// Early, so that what other plugins add to the tag (a nonce, say) is added to ours.
add_filter( 'script_loader_tag', 'leg_cramps_tag', 1, 3 );

/**
 * Registers the scripts, the block and the shortcode. Nothing is loaded by this.
 */
function leg_cramps_register(): void {
	// Before WordPress 6.3 the last argument only means "in the footer".
	$args = array(
		'strategy'  => 'async',
		'in_footer' => true,
	);
	wp_register_script( 'leg-cramps', plugins_url( 'files/' . LEG_CRAMPS_SCRIPT, __FILE__ ), array(), null, $args ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' );
	wp_register_script( 'leg-cramps-block', plugins_url( 'block.js', __FILE__ ), $needs, '{{version}}', true );
	wp_set_script_translations( 'leg-cramps-block', 'leg-cramps' );
	register_block_type(
		__DIR__,
		array(
			'attributes'      => leg_cramps_block_attributes(),
			'render_callback' => 'leg_cramps_block',
		)
	);
	add_shortcode( 'leg_cramps', 'leg_cramps_shortcode' );
}

/**
 * Asks for the script: on pages that show the element, and where the block is edited.
 */
function leg_cramps_enqueue(): void {
	wp_enqueue_script( 'leg-cramps' );
}

/**
 * The attributes of the element by name: a list of values with the default first, true for a flag, null for any text.
 *
 * @return array<string, array<int, string>|bool|null>
 */
function leg_cramps_attributes(): array {
	static $attributes = null;
	if ( null === $attributes ) {
		$read       = wp_json_file_decode( __DIR__ . '/attributes.json', array( 'associative' => true ) );
		$attributes = is_array( $read ) ? $read : array();
		// The files lie in this plugin. An author who could name another folder could make readers ask another site.
		unset( $attributes['src-base'] );
	}
	return $attributes;
}

/**
 * The block's attributes. Those with a title get a control in the sidebar.
 *
 * @return array<string, array<string, mixed>>
 */
function leg_cramps_block_attributes(): array {
	// A title, and what helps to choose.
	$titles     = array(
		'lang'          => array( __( 'Language', 'leg-cramps' ), __( 'As a tag (en-GB). Empty: the language of the page.', 'leg-cramps' ) ),
		'region'        => array( __( 'Country', 'leg-cramps' ), __( 'Decides the emergency number. Automatic: guessed from language and time zone.', 'leg-cramps' ) ),
		'theme'         => array( __( 'Look', 'leg-cramps' ), '' ),
		'start'         => array( __( 'First screen', 'leg-cramps' ), '' ),
		'mode'          => array( __( 'Mode', 'leg-cramps' ), __( 'information: lists only, nothing is computed from answers.', 'leg-cramps' ) ),
		'history'       => array( __( 'History on the device', 'leg-cramps' ), __( 'off: for a site whose pages belong to several people.', 'leg-cramps' ) ),
		'back'          => array( __( 'Back', 'leg-cramps' ), __( 'browser: only where the page is the tool’s alone.', 'leg-cramps' ) ),
		'heading-level' => array( __( 'First heading’s level', 'leg-cramps' ), '' ),
		'load'          => array( __( 'Load the files', 'leg-cramps' ), __( 'lazy: when the tool is near the screen.', 'leg-cramps' ) ),
		'share-result'  => array( __( 'Tell the page the result', 'leg-cramps' ), __( 'It is health data: never store or send it.', 'leg-cramps' ) ),
	);
	$attributes = array(
		'fallback' => array(
			'type'    => 'string',
			'default' => '',
		),
	);
	foreach ( leg_cramps_attributes() as $name => $allowed ) {
		list( $title, $help ) = $titles[ $name ] ?? array( $name, '' );

		$attribute = array(
			'title'       => $title,
			'description' => $help,
		);
		if ( is_array( $allowed ) ) {
			$attribute += array(
				'type'    => 'string',
				'enum'    => $allowed,
				'default' => reset( $allowed ),
			);
		} elseif ( true === $allowed ) {
			$attribute += array(
				'type'    => 'boolean',
				'default' => false,
			);
		} else {
			$attribute += array(
				'type'    => 'string',
				'default' => '',
			);
		}
		$attributes[ $name ] = $attribute;
	}
	return $attributes;
}

/**
 * The block.
 *
 * @param array<string, mixed> $attributes Attributes as saved.
 */
function leg_cramps_block( array $attributes ): string {
	$words = $attributes['fallback'] ?? '';
	$html  = leg_cramps_element( $attributes, is_string( $words ) ? $words : '' );
	return '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}

/**
 * The shortcode: `[leg_cramps region="gb" share-result]words[/leg_cramps]`.
 *
 * @param array<int|string, string>|string $given Attributes as written.
 * @param string|null                      $words What stands between the tags.
 */
function leg_cramps_shortcode( $given, $words = null ): string {
	$attributes = array();
	foreach ( (array) $given as $name => $value ) {
		// A flag may stand alone, and a hand that is used to other shortcodes writes `heading_level`.
		$bare  = is_int( $name );
		$known = str_replace( '_', '-', strtolower( (string) ( $bare ? $value : $name ) ) );

		$attributes[ $known ] = $bare ? 'true' : $value;
	}
	// Paragraphs are made before shortcodes are: a tag may be left open by the one and closed by the other.
	return leg_cramps_element( $attributes, force_balance_tags( (string) $words ) );
}

/**
 * The one place where the element is written. Only known attributes pass, with allowed values.
 *
 * @param array<string, mixed> $given Attributes, from anybody.
 * @param string               $words Words of the site, from anybody.
 */
function leg_cramps_element( array $given, string $words ): string {
	$words = trim( wp_kses_post( $words ) );
	if ( '' === trim( wp_strip_all_tags( $words ) ) ) {
		$words = LEG_CRAMPS_FALLBACK;
	}
	// A feed runs no scripts: there the words are all there is.
	if ( is_feed() ) {
		return '<div>' . $words . '</div>';
	}
	leg_cramps_enqueue();
	$html = '<leg-cramps';
	foreach ( leg_cramps_attributes() as $name => $allowed ) {
		$value = leg_cramps_value( $given[ $name ] ?? null, $allowed );
		if ( true === $value ) {
			$html .= ' ' . esc_attr( $name );
		} elseif ( null !== $value ) {
			$html .= ' ' . esc_attr( $name ) . '="' . esc_attr( $value ) . '"';
		}
	}
	return $html . '>' . $words . '</leg-cramps>';
}

/**
 * A value that may be written: a text, true for a flag, or null for none.
 *
 * @param mixed                          $value   As given.
 * @param array<int, string>|bool|null $allowed As in leg_cramps_attributes().
 * @return string|true|null
 */
function leg_cramps_value( $value, $allowed ) {
	if ( ! is_scalar( $value ) ) {
		return null;
	}
	if ( true === $allowed ) {
		return in_array( strtolower( (string) $value ), array( '1', 'true', 'yes', 'on' ), true ) ? true : null;
	}
	$value = trim( sanitize_text_field( (string) $value ) );
	if ( is_array( $allowed ) ) {
		// The default needs no word.
		$value = strtolower( $value );
		return in_array( $value, array_slice( $allowed, 1 ), true ) ? $value : null;
	}
	return '' === $value ? null : $value;
}

/**
 * Our script's tag, written anew by WordPress's own function with what the file needs. What other plugins put before or
 * after it stays.
 *
 * @param string $tag    Markup.
 * @param string $handle The script's handle.
 * @param string $src    The script's address.
 */
function leg_cramps_tag( $tag, $handle, $src ): string {
	if ( 'leg-cramps' !== $handle ) {
		return (string) $tag;
	}
	$own = wp_get_script_tag(
		array(
			'id'             => 'leg-cramps-js',
			'src'            => $src,
			'async'          => true,
			'integrity'      => LEG_CRAMPS_INTEGRITY,
			'crossorigin'    => 'anonymous',
			'referrerpolicy' => 'no-referrer',
			'data-cfasync'   => 'false',
		)
	);
	$ours = '~<script\b[^>]*\bid=([\'"])leg-cramps-js\1[^>]*></script>~';
	return (string) preg_replace_callback(
		$ours,
		static function () use ( $own ): string {
			return trim( $own );
		},
		(string) $tag
	);
}
