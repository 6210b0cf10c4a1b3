from seo_fr.workspace.processes import Pool, processors


def test_many_processors_are_no_trouble_on_windows(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    Pool(128).close(finished=True)


def test_there_is_a_processor():
    assert processors() >= 1
