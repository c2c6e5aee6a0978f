<?php
// One step of the judge in the site's own WordPress: `php setup.php STEP FOLDER`, with FOLDER the one of WordPress. Prints JSON.

// Constants, as WordPress uses variables of any name at this level.
define( 'STEP', $argv[1] );
define( 'SITE', $argv[2] );
const PLUGIN = 'leg-cramps/leg-cramps.php';
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

if ( 'install' === STEP ) {
	// The config names the socket. The database is made before WordPress looks for it.
	$config = file_get_contents( SITE . '/wp-config.php' );
	preg_match( "~'localhost:([^']+)'~", $config, $socket );
	$server = new mysqli( 'localhost', 'root', '', '', 0, $socket[1] );
	$server->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
	define( 'WP_INSTALLING', true );
}
require SITE . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

/** A post by a user of this name, as the role may write it: for an author it goes through the filter of markup. */
function post_of( string $user, string $title, string $content ): string {
	wp_set_current_user( get_user_by( 'login', $user )->ID );
	$post = array(
		'post_title'   => $title,
		'post_content' => wp_slash( $content ),
		'post_status'  => 'publish',
	);
	return (string) wp_insert_post( $post );
}

/** Values that would leave an attribute or an element, if they could; `lang` takes any text, so only escaping stops it. */
const HOSTILE_BLOCK = array(
	'region'       => '"><script>window.broken = "region"</script>',
	'theme'        => "dark' onclick='window.broken = \"theme\"",
	'lang'         => 'en" onmouseover="window.broken = 1',
	'src-base'     => 'https://elsewhere.invalid/',
	'onmouseover'  => 'window.broken = "handler"',
	'share-result' => 'no',
);

// Two, as WordPress itself takes the second apart because of its markup.
const HOSTILE_SHORTCODE = <<<'END'
[leg_cramps lang='en" onmouseover="window.broken = 1' src-base="https://elsewhere.invalid/" onmouseover="window.broken = 2"]Call 999.[/leg_cramps]

[leg_cramps region='"><script>window.broken = "region"</script>' theme="dark' onclick='window.broken = 1" share-result="no"]
END;

const HOSTILE_WORDS = '<script>window.broken = "script"</script><p onmouseover="window.broken = 1">Call 999.<img src="x" onerror="window.broken = 2"></p>';

switch ( STEP ) {
	case 'install':
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		wp_install( 'Leg health', 'publisher', 'publisher@site.invalid', false, '', 'password of the judge' );
		wp_create_user( 'author', 'password of the judge', 'author@site.invalid' );
		get_user_by( 'login', 'author' )->set_role( 'author' );
		// Pictures of persons come from elsewhere.
		update_option( 'show_avatars', 0 );
		$answer = array( 'version' => get_bloginfo( 'version' ) );
		break;
	case 'activate':
		$done   = activate_plugin( PLUGIN );
		$answer = array( 'error' => is_wp_error( $done ) ? $done->get_error_message() : false );
		break;
	case 'posts':
		$shortcode = '[leg_cramps Region="GB" heading_level="3" share-result]' . "\n\nIn an emergency <strong>call 999</strong>.\n\n[/leg_cramps]";
		$block     = '<!-- wp:leg-cramps/tool {"region":"gb","heading-level":"3","share-result":true,"fallback":"In an emergency call 999."} /-->';
		$written   = HOSTILE_SHORTCODE . HOSTILE_WORDS . '[/leg_cramps]';
		$comment   = serialize_block(
			array(
				'blockName'    => 'leg-cramps/tool',
				'attrs'        => HOSTILE_BLOCK + array( 'fallback' => HOSTILE_WORDS ),
				'innerContent' => array(),
			)
		);
		$answer    = array(
			'plain'             => post_of( 'publisher', 'Without the tool', '<!-- wp:paragraph --><p>Nothing here.</p><!-- /wp:paragraph -->' ),
			'block'             => post_of( 'publisher', 'Block', $block ),
			'shortcode'         => post_of( 'publisher', 'Shortcode', $shortcode ),
			'block-author'      => post_of( 'author', 'Block of an author', $block ),
			'shortcode-author'  => post_of( 'author', 'Shortcode of an author', $shortcode ),
			'edited'            => post_of( 'author', 'Edited by its author', $block ),
			'hostile-block'     => post_of( 'publisher', 'Hostile block', $comment ),
			'hostile-shortcode' => post_of( 'publisher', 'Hostile shortcode', $written ),
			'hostile-author'    => post_of( 'author', 'Hostile author', $written . "\n\n" . $comment ),
		);
		// For the reader of a failure: the author must be one whose markup is filtered.
		$answer['filtered'] = current_user_can( 'unfiltered_html' ) ? 'no' : 'yes';
		break;
	case 'remove':
		// As the button does: with an uninstall, if there were one.
		deactivate_plugins( PLUGIN );
		$done   = delete_plugins( array( PLUGIN ) );
		$answer = array( 'error' => is_wp_error( $done ) ? $done->get_error_message() : is_dir( WP_PLUGIN_DIR . '/leg-cramps' ) );
		break;
	case 'traces':
		// What only WordPress itself writes about any plugin is no trace of ours.
		$own    = array( 'active_plugins', 'recently_activated', '_site_transient_update_plugins', '_site_transient_update_themes', '_transient_plugin_slugs' );
		$like   = '%leg%cramps%';
		$found  = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s OR option_value LIKE %s", $like, $like ) );
		$tables = $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $like ) );
		$meta   = $wpdb->get_col( $wpdb->prepare( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE %s", $like ) );
		$answer = array( 'found' => array_values( array_diff( array_merge( $found, $tables, $meta ), $own ) ) );
		break;
	default:
		exit( 2 );
}
echo "\n", json_encode( $answer );
